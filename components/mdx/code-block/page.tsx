import type { WithMessages } from "@/components/mdx/types";

interface Props {
	/** The content of `<code>`: highlighted lines. */
	html: string;
	language?: string;
	title?: string;
	/** The number of the first line; without it, lines have no numbers. */
	lineNumbers?: number;
}

/** Renders a code block: a caption with title and language, a copy button, and the code. */
export function CodeBlock({ html, language, title, lineNumbers, messages }: Props & WithMessages) {
	return (
		<figure className={lineNumbers === undefined ? "code" : "code numbered"}>
			{(title || language) && (
				<figcaption>
					{title && <b>{title}</b>} {language && <span>{language}</span>}
				</figcaption>
			)}
			<button type="button" data-copy="">
				{messages.body.copy}
			</button>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard. */}
			<pre tabIndex={0}>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: the highlighter wrote and escaped it. */}
				<code dangerouslySetInnerHTML={{ __html: addLineNumbers(html, lineNumbers) }} />
			</pre>
		</figure>
	);
}

/** Adds its number to every line if they don't start at 1; otherwise CSS counts them. */
function addLineNumbers(html: string, first = 1): string {
	if (first === 1) return html;
	let line = first;
	return html.replace(/<span class="line\b/g, (tag) => tag.replace("<span", `<span data-line="${line++}"`));
}
