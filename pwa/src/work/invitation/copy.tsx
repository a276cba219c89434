/** A link is copied, or it is said that it could not be. */

import { Copy } from "lucide";
import { Button } from "../../ui/button";
import { happened } from "../../ui/toast";
import { t } from "../../words/t";

export function CopyLink({ link, words }: { link: string; words: string }) {
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    happened(t(copied ? "invite.copied" : "invite.notCopied"));
  };
  return (
    <Button kind="line" icon={Copy} onClick={() => void copy()}>
      {words}
    </Button>
  );
}
