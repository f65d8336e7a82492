/** Overtones of a small bell: how many times the lowest, how loud, how many seconds they last. */
const overtones = [
  [1, 0.4, 2.6],
  [2, 0.2, 1.8],
  [3.01, 0.12, 1.2],
  [4.17, 0.06, 0.8],
] as const;
const lowest = 660;

let sound: AudioContext | undefined;

/** Rings twice. False where this computer gives no sound. */
export async function ring(): Promise<boolean> {
  try {
    sound ??= new AudioContext();
    // Without a sound card this never ends.
    await Promise.race([sound.resume(), new Promise((soon) => setTimeout(soon, 1000))]);
    if (sound.state !== "running") return false;
    for (const strike of [0, 0.9]) for (const overtone of overtones) sing(sound, sound.currentTime + strike, overtone);
    return true;
  } catch {
    return false;
  }
}

function sing(to: AudioContext, at: number, [times, loudness, seconds]: (typeof overtones)[number]) {
  const tone = new OscillatorNode(to, { frequency: lowest * times });
  const fading = new GainNode(to, { gain: 0 });
  fading.gain.setValueAtTime(loudness, at);
  fading.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  tone.connect(fading).connect(to.destination);
  tone.start(at);
  tone.stop(at + seconds);
}
