import type { ReactNode } from "react";
import type { Props } from "@/components/mdx/types";

export function CodeBlockMarkdown({ html, language, title }: Props): ReactNode {
	return (
		<pre data-language={String(language ?? "")} data-title={title === undefined ? undefined : String(title)}>
			{codeText(html)}
		</pre>
	);
}

/** Returns the code without the markup of the highlighter, which escapes two characters. */
export function codeText(html: unknown): string {
	return String(html)
		.replace(/<[^>]*>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&amp;", "&");
}
