import type { ReactNode } from "react";
import { kindOf } from "@/components/mdx/callout-kinds";
import type { Speaking } from "@/components/mdx/speaking";
import { isShown } from "@/components/plain/is-shown";
import type { Props } from "@/components/plain/types";

/** A remark as a quote, below what it is called. */
export function FeedCallout({ type, title, labelled, children, words }: Props & Speaking): ReactNode {
	return (
		<blockquote>
			{!labelled && (
				<p>
					<strong>{isShown(title) ? title : words.body[kindOf(type)]}</strong>
				</p>
			)}
			{children}
		</blockquote>
	);
}
