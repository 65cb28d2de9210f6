import type { Status } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";

/** Renders the status of a post that isn't published; nothing for a published one. */
export function StatusBadge({ status, messages }: { status: Status; messages: Messages }) {
	if (status === "published") return null;
	return <span className={`badge ${status}`}>{messages.post[status]}</span>;
}
