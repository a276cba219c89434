/** Parts that lie over the page: sheets, the toast, and what could not be loaded. */

import { useEffect, useState } from "preact/hooks";
import { Button } from "../ui/button";
import { Gone } from "../ui/gone";
import { Sheet } from "../ui/sheet";
import { happened, Toast } from "../ui/toast";
import css from "./look.module.css";

const LINES = Array.from({ length: 40 }, (_, index) => `Line ${index + 1} of a long sheet.`);

function Sheets() {
  const [open, setOpen] = useState<"short" | "long" | null>(null);
  const close = () => setOpen(null);
  return (
    <div class={css.row}>
      <Button onClick={() => setOpen("short")}>Open a short sheet</Button>
      <Button onClick={() => setOpen("long")}>Open a long, wide sheet</Button>
      {open === "short" && (
        <Sheet title="A short sheet" onClose={close}>
          <p>It is as high as its words.</p>
        </Sheet>
      )}
      {open === "long" && (
        <Sheet
          wide
          title="A long sheet whose title is too long for one line of a small phone"
          onClose={close}
          foot={
            <Button kind="main" wide onClick={close}>
              Done
            </Button>
          }
        >
          {LINES.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Sheet>
      )}
    </div>
  );
}

function Toasts() {
  const undo = () => happened("Taken back.");
  useEffect(() => happened("Thread the beads is done.", undo), []);
  return (
    <div class={css.stage}>
      <div class={css.row}>
        <Button onClick={() => happened("Saved.")}>Short</Button>
        <Button onClick={() => happened("A longer word about what happened, on two lines.", undo)}>
          Long, with Undo
        </Button>
      </div>
      <Toast />
    </div>
  );
}

const Missing = () => (
  <>
    {[true, false].map((offline) => (
      <div key={offline} class={css.stage}>
        <Gone offline={offline} />
      </div>
    ))}
  </>
);

export const OVER = { sheet: Sheets, toast: Toasts, gone: Missing };
