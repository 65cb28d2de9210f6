import type { ReactNode } from "react";
import { isShown } from "@/components/plain/is-shown";
import type { Props } from "@/components/plain/types";

/** The kinds of GitHub's alerts, and which of them the others are. */
const KINDS = new Map([
	["note", "note"],
	["tip", "tip"],
	["important", "important"],
	["warning", "warning"],
	["caution", "caution"],
	["info", "note"],
	["danger", "caution"],
]);

/** A remark as a quote of its kind, its title in it. */
export function PlainCallout({ type, title, children }: Props): ReactNode {
	return (
		<blockquote data-alert={KINDS.get(String(type)) ?? "note"}>
			{isShown(title) && (
				<p>
					<strong>{title}</strong>
				</p>
			)}
			{children}
		</blockquote>
	);
}
