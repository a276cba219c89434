/** The icon that stands on a plate until the exercise's picture is drawn. */

type IconNode = [tag: string, attributes: Record<string, string | number>][];

const INK = "#27264a"; // --plate-ink: a plate stays light in the dark theme
const HALO = "#ffffff";

/** What lies between an icon's open lines, to be paper too. */
const BODIES: Record<string, string> = {
  hand: "M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.86-5.99-2.34l-3.6-3.6a2 2 0 0 1 2.83-2.82L6 14V6a2 2 0 0 1 4 0V4a2 2 0 0 1 4 0v2a2 2 0 0 1 4 0z",
};

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
