import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { speak } from "../words/t";
import { DayList, type DayMoment, type DaySlot, shapeOf } from "./daylist";
import { saySlot } from "./dayslot";

beforeAll(() => speak("en", ["ui"]));
afterEach(cleanup);

function slot(title: string, said: Partial<DaySlot> = {}): DaySlot {
  const block = { kind: "count", n: 4, rounds: 1, side: "both" };
  return {
    key: title,
    item: {
      id: `i-${title}`,
      title,
      discipline: "PT",
      icon: "footprints",
      picture: null,
      dose: { side: "both" },
      words: { dose: "4 times, each side" },
      blocks: [block],
    },
    mark: null,
    value: {},
    by: [],
    byMe: false,
    at: null,
    waiting: false,
    undoes: [],
    open: !said.mark,
    ...said,
  };
}

const done: Partial<DaySlot> = { mark: "done", byMe: true, undoes: ["e1"] };
const breakfast: DayMoment<DaySlot> = {
  moment: "breakfast",
  slots: [slot("Lunch box", done)],
  finished: true,
};
const play: DayMoment<DaySlot> = {
  moment: "play",
  slots: [slot("Balance"), slot("Beads", done)],
  finished: false,
};

describe("the list of a day", () => {
  it("folds a finished moment to one line that says its marks and opens in place", () => {
    render(<DayList moments={[breakfast, play]} />);
    const line = screen.getByRole("button", { name: /Breakfast.*Lunch box: done/ });
    expect(screen.queryByRole("heading", { name: "Lunch box" })).toBeNull();
    fireEvent.click(line);
    expect(screen.getByRole("heading", { name: "Lunch box" })).toBeTruthy();
    expect(line.getAttribute("aria-expanded")).toBe("true");
  });

  it("draws only the row that says something else, in whatever language", async () => {
    const hrefOf = vi.fn(() => "/there");
    const list = (said: Partial<DaySlot>) => (
      <DayList
        moments={[{ ...play, slots: [slot("Balance", said), slot("Beads", done)] }]}
        shape={{ folded: [], hero: null }}
        hrefOf={hrefOf}
      />
    );
    const { rerender } = render(list({}));
    rerender(list({}));
    expect(hrefOf).toHaveBeenCalledTimes(2);
    rerender(list(done));
    expect(hrefOf).toHaveBeenCalledTimes(3);
    expect(screen.getByRole("img", { name: "Balance: done" })).toBeTruthy();
    await act(() => speak("en-XA", ["ui"]));
    expect(screen.queryByRole("img", { name: "Balance: done" })).toBeNull();
    await act(() => speak("en", ["ui"]));
  });

  it("ticks an open ring, and takes a filled mark back by the mark or by Undo", () => {
    const [onTick, onUndo] = [vi.fn(), vi.fn()];
    render(<DayList moments={[play]} onTick={onTick} onUndo={onUndo} />);
    fireEvent.click(screen.getByRole("button", { name: "Balance: not yet" }));
    expect(onTick).toHaveBeenCalledWith(play.slots[0]);
    fireEvent.click(screen.getByRole("button", { name: "Beads: done" }));
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(onUndo).toHaveBeenCalledTimes(2);
    expect(screen.getByRole("status").textContent).toBe("Beads: done");
  });

  it("gives the focus of an Undo, which goes with the mark, to the tick of its row", () => {
    const list = (said: Partial<DaySlot>) => (
      <DayList
        moments={[{ ...play, slots: [slot("Beads", said)] }]}
        onTick={vi.fn()}
        onUndo={vi.fn()}
      />
    );
    const { rerender } = render(list(done));
    const undo = screen.getByRole("button", { name: "Undo" });
    undo.focus();
    fireEvent.click(undo);
    rerender(list({}));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Beads: not yet" }));
  });

  it("only shows a done mark that this person may not take back", () => {
    const theirs = slot("Beads", { mark: "done", by: ["Grandpa"] });
    render(<DayList moments={[{ ...play, slots: [theirs] }]} onTick={vi.fn()} onUndo={vi.fn()} />);
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByRole("img", { name: "Beads: done" })).toBeTruthy();
    expect(screen.getByText("Done by Grandpa")).toBeTruthy();
  });

  it("leads to the exercise, and outlines the one that is pointed at", () => {
    render(<DayList moments={[play]} hrefOf={({ key }) => `/x/${key}`} pointed="i-Beads" />);
    const link = screen.getByRole("link", { name: "Balance" });
    expect(link.getAttribute("href")).toBe("/x/Balance");
    expect(screen.getByText("Beads").closest("li")?.className).toContain("pointed");
  });
});

describe("the shape it opens in", () => {
  it("makes the first open exercise from this moment on the hero", () => {
    const early = { ...breakfast, finished: false, slots: [slot("Lunch box")] };
    expect(shapeOf([early, play], "play").hero).toBe("Balance");
    expect(shapeOf([early, play]).hero).toBe("Lunch box");
    expect(shapeOf([breakfast, play]).folded).toEqual(["breakfast"]);
  });

  it("goes back to an earlier one when nothing later is open", () => {
    const early = { ...breakfast, finished: false, slots: [slot("Lunch box")] };
    expect(shapeOf([early, { ...play, slots: [slot("Beads", done)] }], "play").hero).toBe(
      "Lunch box",
    );
  });
});

describe("what a row says once something stands there", () => {
  it("says how much, who, and why", () => {
    const partly = { mark: "partly", value: { count: 3, of: 8, reason: "tired" } } as const;
    expect(saySlot(slot("a", { ...partly, by: ["Asha", "Ben"] }))).toBe(
      "3 of 8 done by Asha and Ben: Tired",
    );
    expect(saySlot(slot("a", { mark: "skip", byMe: true, by: ["Asha"] }))).toBe("Skipped");
  });

  it("names both when two did the same, also when one of them is who looks", () => {
    const both = { mark: "done", byMe: true, by: ["Asha", "Samir"] } as const;
    expect(saySlot(slot("a", both))).toBe("Done by Asha and Samir");
  });

  it("never gives out for one's own what somebody did whom this phone cannot name", () => {
    const done = { mark: "done", byMe: false, by: [""] } as const;
    expect(saySlot(slot("a", done))).toBe("Done by somebody else");
    expect(saySlot(slot("a", { ...done, byMe: true, by: ["Asha", ""] }))).toBe(
      "Done by Asha and somebody else",
    );
    expect(saySlot(slot("a", { ...done, by: ["", ""] }))).toBe("Done by somebody else");
  });

  it("keeps an exercise open that was done on one side", () => {
    const right = { mark: "partly", value: { side: "right" }, open: true } as const;
    const half = slot("Balance", { ...right, undoes: ["e"] });
    const onTick = vi.fn();
    render(<DayList moments={[{ ...play, slots: [half] }]} onTick={onTick} onUndo={vi.fn()} />);
    expect(screen.getByText(/Left side to go/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Balance: partly done" }));
    expect(onTick).toHaveBeenCalled();
  });
});
