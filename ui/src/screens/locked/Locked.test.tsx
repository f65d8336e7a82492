import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { asked, show } from "../../test/show";

const file = { file: "harbour.pairs", folder: "Documents" };

test("a protected programme asks for its passphrase, and a wrong one is told at the field", async () => {
  let open: typeof file | null = null;
  const { owner, calls } = show("joining", {}, {
    programme: () => open,
    locked: () => (open ? null : file),
    unlock_programme: ({ secret }) => {
      if (secret !== "four quiet green boats") {
        throw { kind: "refused", message: "That is not the passphrase of harbour.pairs.", hint: "Nothing was changed.", field: "passphrase", problems: [] };
      }
      open = file;
      return { file: file.file };
    },
  });
  const field = await screen.findByLabelText("Passphrase or recovery code");
  expect(field).toHaveFocus();
  expect(field).toHaveAttribute("type", "password");
  await owner.type(field, "four quiet{Enter}");
  expect(await screen.findByText("That is not the passphrase of harbour.pairs. Nothing was changed.")).toBeInTheDocument();
  expect(asked(calls, "overview")).toEqual([]);
  await owner.click(screen.getByRole("checkbox", { name: "Show what I type" }));
  expect(field).toHaveAttribute("type", "text");
  await owner.clear(field);
  await owner.type(field, "four quiet green boats{Enter}");
  expect(await screen.findByRole("button", { name: "Settings" })).toBeInTheDocument();
});

test("somebody may open something else instead", async () => {
  const { owner, calls } = show("joining", {}, { programme: null, locked: file, close_programme: null });
  await owner.click(await screen.findByRole("button", { name: "Open something else" }));
  await waitFor(() => expect(asked(calls, "close_programme")).toHaveLength(1));
});
