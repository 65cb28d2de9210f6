import type { ReactNode } from "react";
import type { Props } from "@/components/plain/types";

/** A block of code without its colours: the highlighter, whose markup goes, escapes two characters. */
export function PlainCode({ html, language, title }: Props): ReactNode {
	const code = String(html)
		.replace(/<[^>]*>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&amp;", "&");
	return (
		<pre data-language={String(language ?? "")} data-title={title === undefined ? undefined : String(title)}>
			{code}
		</pre>
	);
}
