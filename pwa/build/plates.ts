/** The icon that stands on a plate until the exercise's picture is drawn. */

type IconNode = [tag: string, attributes: Record<string, string | number>][];

const INK = "#27264a"; // --plate-ink: a plate stays light in the dark theme
const HALO = "#ffffff";

/** What lies between an icon's open lines, to be paper too. */
const BODIES: Record<string, string> = { hand: "M7 6l5-3 5 3 4 2v6l-6 7h-4l-4-5z" };

/** The lucide icon as a cut-out: white paper under navy ink. An unknown name stops the build. */
export async function plateIcon(name: string): Promise<string> {
  const found = (await import(`lucide/dist/esm/icons/${name}.mjs`)) as { default: IconNode };
  const shapes = found.default.map(([tag, attributes]) => {
    const words = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`);
    return `<${tag} ${words.join(" ")}/>`;
  });
  const all = shapes.join("");
  const body = BODIES[name] ? `<path d="${BODIES[name]}"/>` : "";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 36 36" ` +
    `stroke-linecap="round" stroke-linejoin="round">` +
    `<g fill="${HALO}" stroke="${HALO}" stroke-width="4">${body}${all}</g>` +
    `<g fill="none" stroke="${INK}" stroke-width="1.500">${all}</g></svg>`
  );
}
