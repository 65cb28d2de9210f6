import type { Status } from "@/lib/content/types";

/** Renders the status of a post as a colored word. */
export function StatusLabel({ status }: { status: Status }) {
	return <span className={`desk-status ${status}`}>{status}</span>;
}
