import type { Status } from "@/lib/content/types";

export function StatusLabel({ status }: { status: Status }) {
	return <span className={`desk-status ${status}`}>{status}</span>;
}
