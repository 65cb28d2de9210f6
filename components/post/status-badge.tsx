import type { Status } from "@/lib/content/types";

const LABELS: Record<Exclude<Status, "published">, string> = {
	draft: "Draft",
	scheduled: "Scheduled",
	unlisted: "Unlisted",
	invalid: "Problem",
};

/** Tells an editor why readers don't see a post; nothing for what they do see. */
export function StatusBadge({ status }: { status: Status }) {
	if (status === "published") return null;
	return <span className={`badge ${status}`}>{LABELS[status]}</span>;
}
