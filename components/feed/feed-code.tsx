import type { ReactNode } from "react";
import { codeOf } from "@/components/plain/plain-code";
import type { Props } from "@/components/plain/types";

/** A block of code, below its title: the class names the language as HTML has it, for readers that highlight. */
export function FeedCode({ html, language, title }: Props): ReactNode {
	const block = (
		<pre>
			<code className={language ? `language-${language}` : undefined}>{codeOf(html)}</code>
		</pre>
	);
	if (!title) return block;
	return (
		<figure>
			<figcaption>{String(title)}</figcaption>
			{block}
		</figure>
	);
}
