import type { WithImages, WithMessages } from "@/components/mdx/types";
import { DEFAULT_WIDTH } from "@/lib/config/look/width";

interface Props {
	/** The content of `<code>`: highlighted lines. */
	html: string;
	language?: string;
	title?: string;
	/** The number of the first line; without it, lines have no numbers. */
	lineNumbers?: number;
}

/** How many characters fit the text column of the usual width; blocks with longer lines use the wide column. */
const MAX_LINE_LENGTH = 68;

/** Renders a code block: a caption with title and language, a copy button, and the code. */
export function CodeBlock({ html, language, title, lineNumbers, messages, images }: Props & WithMessages & WithImages) {
	const classes = ["code"];
	if (lineNumbers !== undefined) classes.push("numbered");
	const fitting = (MAX_LINE_LENGTH * (images.textWidth ?? DEFAULT_WIDTH)) / DEFAULT_WIDTH;
	if (getMaxLineLength(html) > fitting) classes.push("wide");
	return (
		<figure className={classes.join(" ")}>
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

function getMaxLineLength(html: string): number {
	const text = html.replace(/<[^>]*>/g, "").replace(/&[^;\s]+;/g, " ");
	return text.split("\n").reduce((max, line) => Math.max(max, line.length), 0);
}
