import type { ReactNode } from "react";
import type { Props } from "@/components/mdx/types";

/** A block of code without its colours. */
export function CodeBlockMarkdown({ html, language, title }: Props): ReactNode {
	return (
		<pre data-language={String(language ?? "")} data-title={title === undefined ? undefined : String(title)}>
			{codeText(html)}
		</pre>
	);
}

/** The code itself: the highlighter, whose markup goes, escapes two characters. */
export function codeText(html: unknown): string {
	return String(html)
		.replace(/<[^>]*>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&amp;", "&");
}
