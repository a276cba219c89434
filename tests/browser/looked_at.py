"""Looks at a page as it stands: a picture for people, axe-core and a ruler for the rest."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "build" / "screens"
AXE = ROOT / "pwa" / "node_modules" / "axe-core" / "axe.min.js"
# Our own ruler below is stricter, and does not call a bar that lies over a list too near to it
OURS = {"target-size": {"enabled": False}}
EVERYTHING = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def picture(page: Page, name: str) -> None:
    """The page as a PNG, all of its length."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=True, animations="disabled")


def faults(page: Page, rules: dict[str, Any] = EVERYTHING) -> list[str]:
    """What axe-core finds, one line each."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    found: dict[str, Any] = page.evaluate(
        "([runOnly, rules]) => axe.run(document, { runOnly, rules, resultTypes: ['violations'] })",
        [rules, OURS],
    )
    return [
        f"{fault['id']}: {node['target']} {node['failureSummary'].splitlines()[-1].strip()}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def too_wide(page: Page) -> list[str]:
    """What makes the page scroll sideways."""
    found: list[str] = page.evaluate(WIDE)
    return found


def too_small(page: Page, least: int) -> list[str]:
    """Buttons, links and fields under `least` px; links inside a sentence are exempt."""
    found: list[str] = page.evaluate(SMALL, least)
    return found


WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const reach = (one) => Math.round(one.getBoundingClientRect().right);
  return [...document.body.querySelectorAll('*')]
    .filter((one) => reach(one) > width)
    .slice(0, 5)
    .map((one) => `${one.tagName}.${one.className} reaches ${reach(one)} of ${width}`);
}"""

SMALL = """(least) => {
  const seen = { opacityProperty: true, visibilityProperty: true };
  const reach = (one) =>  // a link that lies over all of its row by ::after
    getComputedStyle(one, '::after').position === 'absolute' ? one.closest('li, tr') ?? one : one;
  const inside = (one) => one.closest('p, .hidden-words') || one.parentElement.closest('label');
  return [...document.querySelectorAll('button, a, input, select, summary, label:has(input)')]
    .filter((one) => one.checkVisibility(seen) && !inside(one))
    .map((one) => [one, reach(one).getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && Math.min(box.height, box.width) < least - 0.5)
    .map(([one, box]) => {
      const name = one.getAttribute('aria-label') ?? one.textContent.slice(0, 30);
      return `${one.tagName} "${name}" ${Math.round(box.width)}x${Math.round(box.height)}`;
    });
}"""
