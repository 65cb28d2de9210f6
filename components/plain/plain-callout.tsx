import type { ReactNode } from "react";
import { isShown } from "@/components/plain/is-shown";
import type { Props } from "@/components/plain/types";

const KINDS = ["note", "tip", "important", "warning", "caution"] as const;

/** A remark as a quote of its kind, its title in it. */
export function PlainCallout({ type, title, children }: Props): ReactNode {
	return (
		<blockquote data-alert={kindOf(type)}>
			{isShown(title) && (
				<p>
					<strong>{title}</strong>
				</p>
			)}
			{children}
		</blockquote>
	);
}

/** What kind of a remark it is; another kind than these is a note. */
export function kindOf(type: unknown): (typeof KINDS)[number] {
	return KINDS.find((kind) => kind === type) ?? "note";
}
