import type { ReactNode } from "react";
import type { Speaking } from "@/components/mdx/speaking";
import { isShown } from "@/components/plain/is-shown";
import { kindOf } from "@/components/plain/plain-callout";
import type { Props } from "@/components/plain/types";

/** A remark as a quote, below what it is called. */
export function FeedCallout({ type, title, children, words }: Props & Speaking): ReactNode {
	return (
		<blockquote>
			<p>
				<strong>{isShown(title) ? title : words.body[kindOf(type)]}</strong>
			</p>
			{children}
		</blockquote>
	);
}
