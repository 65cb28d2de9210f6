import type { Status } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";

/** Renders nothing for a published post. */
export function StatusBadge({ status, messages }: { status: Status; messages: Messages }) {
	if (status === "published") return null;
	return <span className={`badge ${status}`}>{messages.post[status]}</span>;
}
