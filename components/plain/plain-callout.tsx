import type { ReactNode } from "react";
import { isShown } from "@/components/plain/is-shown";
import type { Props } from "@/components/plain/types";

const KINDS = new Set(["note", "tip", "important", "warning", "caution"]);

/** A remark as a quote of its kind, its title in it. */
export function PlainCallout({ type, title, children }: Props): ReactNode {
	return (
		<blockquote data-alert={KINDS.has(String(type)) ? String(type) : "note"}>
			{isShown(title) && (
				<p>
					<strong>{title}</strong>
				</p>
			)}
			{children}
		</blockquote>
	);
}
