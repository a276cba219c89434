/** What may lie over the desk: publishing, and on a narrow screen the library and the phone. */

import type { ComponentProps } from "preact";
import { useLocation } from "preact-iso/router";
import { Sheet } from "../../ui/sheet";
import { happened } from "../../ui/toast";
import { t } from "../../words/t";
import type { Bench } from "./bench";
import css from "./builder.module.css";
import type { Faults } from "./faults";
import { Phone } from "./phone";
import { PublishSheet } from "./publish/sheet";
import { Search } from "./search/search";
import { showFaults, take } from "./take";

export type Over = "publish" | "search" | "phone";

interface Props {
  open: Over | null;
  bench: Bench;
  search: Omit<ComponentProps<typeof Search>, "inputRef" | "onTake" | "onTab">;
  me: string;
  /** The child's page: where one goes from here. */
  page: string;
  onClose: () => void;
}

export function OverDesk({ open, bench, search, me, page, onClose }: Props) {
  const { child, desk } = bench;
  const { route } = useLocation();
  if (open === "search")
    return (
      <Sheet title={t("builder.add")} onClose={onClose}>
        <div class={css.searchSheet}>
          <Search
            {...search}
            inputRef={(element) => element?.focus()}
            onTake={(card) => {
              take(card, bench);
              onClose();
            }}
            onTab={() => false}
          />
        </div>
      </Sheet>
    );
  if (!open || !child || !desk) return null;
  if (open === "phone")
    return (
      <Sheet title={t("builder.phone")} onClose={onClose}>
        <div class={css.phoneSheet}>
          <Phone desk={desk} zone={child.zone} />
        </div>
      </Sheet>
    );
  const published = (version: number) => {
    void bench.keeping.finish().then(() => {
      route(page, true);
      happened(t("builder.published", { n: version }));
    });
  };
  const faulty = (faults: Faults) => {
    onClose();
    showFaults(bench, faults);
  };
  return (
    <PublishSheet
      bench={bench}
      child={child}
      desk={desk}
      me={me}
      onClose={onClose}
      onPublished={published}
      onOffTeam={() => route(page, true)}
      onFaults={faulty}
    />
  );
}
