import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

type CouldNotLoadProps = { title: string; because: string; onRetry: () => void };

/** Where a part of a reply should stand that did not come. */
export function CouldNotLoad({ title, because, onRetry }: CouldNotLoadProps) {
  return (
    <Note tone="danger" role="alert">
      <b className="font-semibold">{title}</b> {because}
      <div className="mt-2">
        <Button size="sm" onClick={onRetry} className="max-md:h-9">
          Try again
        </Button>
      </div>
    </Note>
  );
}
