import { NotFound } from "@/components/layout/not-found";

/** An address outside of the workspace: there is no rail beside it. */
export default function NoSuchPage() {
  return (
    <div className="h-dvh">
      <NotFound />
    </div>
  );
}
