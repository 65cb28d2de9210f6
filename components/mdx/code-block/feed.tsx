import type { ReactNode } from "react";
import { codeText } from "@/components/mdx/code-block/markdown";
import type { Props } from "@/components/mdx/types";

/** The class has the language as HTML specifies it, for feed readers that highlight code. */
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
