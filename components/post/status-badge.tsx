import type { Status } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";

/** Tells an editor why readers don't see a post; nothing for what they do see. */
export function StatusBadge({ status, messages }: { status: Status; messages: Messages }) {
	if (status === "published") return null;
	return <span className={`badge ${status}`}>{messages.post[status]}</span>;
}
