import { Disclosure } from "../components/Disclosure";
import { elements, type Point, principles } from "../guide/method";
import { pages } from "../guide/pages";
import type { Screen } from "./place";
import { Side } from "./Side";
import "./Guide.css";

/** What this screen is for, what to do here, and what is good to know. */
export function Guide({ screen, onClose }: { screen: Screen; onClose: () => void }) {
  const { about, steps, good } = pages[screen];
  return (
    <Side title="About this screen" onClose={onClose}>
      <p className="lead">{about}</p>
      <div>
        <h3>What to do</h3>
        <ol className="guide-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <div>
        <h3>Good to know</h3>
        <Points points={good} />
      </div>
      <div>
        <Disclosure title="What coaching pairs rest on">
          <Points points={principles} />
        </Disclosure>
        <Disclosure title="What good pairs practise">
          <Points points={elements} />
        </Disclosure>
      </div>
    </Side>
  );
}

function Points({ points }: { points: readonly Point[] }) {
  return (
    <dl className="guide-points">
      {points.map(({ title, text }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
