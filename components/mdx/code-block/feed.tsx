import type { ReactNode } from "react";
import { codeText } from "@/components/mdx/code-block/markdown";
import type { Props } from "@/components/mdx/types";

/** A block of code, below its title: the class names the language as HTML has it, for readers that highlight. */
export function CodeBlockFeed({ html, language, title }: Props): ReactNode {
	const block = (
		<pre>
			<code className={language ? `language-${language}` : undefined}>{codeText(html)}</code>
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
