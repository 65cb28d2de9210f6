import type { ReactNode } from "react";
import type { Props } from "@/components/plain/types";

/** A block of code without its colours. */
export function PlainCode({ html, language, title }: Props): ReactNode {
	return (
		<pre data-language={String(language ?? "")} data-title={title === undefined ? undefined : String(title)}>
			{codeOf(html)}
		</pre>
	);
}

/** The code itself: the highlighter, whose markup goes, escapes two characters. */
export function codeOf(html: unknown): string {
	return String(html)
		.replace(/<[^>]*>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&amp;", "&");
}
