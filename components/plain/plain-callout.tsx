import type { ReactNode } from "react";
import { lookOf } from "@/components/mdx/callout-kinds";
import { isShown } from "@/components/plain/is-shown";
import type { Props } from "@/components/plain/types";

/** A remark as a quote of its kind, its title in it. */
export function PlainCallout({ type, title, children }: Props): ReactNode {
	return (
		<blockquote data-alert={lookOf(type)}>
			{isShown(title) && (
				<p>
					<strong>{title}</strong>
				</p>
			)}
			{children}
		</blockquote>
	);
}
