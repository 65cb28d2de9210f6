import { findNotice } from "@/lib/next/desk/notices";
import { LineChanges } from "./line-changes";

/** Renders nothing if the URL names no notice. */
export function NoticeBox({ id }: { id: string | string[] | undefined }) {
	const notice = findNotice(id);
	if (!notice) return null;
	const { message, isProblem, files = [], output } = notice;
	return (
		<div className={isProblem ? "desk-message desk-refusal" : "desk-message"} role={isProblem ? "alert" : "status"}>
			<p>{message}</p>
			{files.map(({ name, changes }) => changes.length > 0 && <LineChanges key={name} name={name} changes={changes} />)}
			{output && <pre className="desk-frame">{output}</pre>}
		</div>
	);
}
