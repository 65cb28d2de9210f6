import type { WithMessages } from "@/components/mdx/with-messages";

interface Props {
	/** What stands inside `<code>`: highlighted lines. */
	html: string;
	language?: string;
	title?: string;
	/** The first line's number, where numbers are wanted. */
	lineNumbers?: number;
}

/** Characters that fit the column of text; blocks with longer lines may stand in the wide one. */
const FITS = 68;

/** A block of code: a head with the file's name and language, a button that copies, the lines. */
export function CodeBlock({ html, language, title, lineNumbers, messages }: Props & WithMessages) {
	const names = ["code"];
	if (lineNumbers !== undefined) names.push("numbered");
	if (longestLine(html) > FITS) names.push("wide");
	return (
		<figure className={names.join(" ")}>
			{(title || language) && (
				<figcaption>
					{title && <b>{title}</b>} {language && <span>{language}</span>}
				</figcaption>
			)}
			<button type="button" data-copy="">
				{messages.body.copy}
			</button>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard. */}
			<pre tabIndex={0}>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: the highlighter wrote and escaped it. */}
				<code dangerouslySetInnerHTML={{ __html: numbered(html, lineNumbers) }} />
			</pre>
		</figure>
	);
}

/** CSS counts lines from 1; lines that begin elsewhere carry their number. */
function numbered(html: string, first = 1): string {
	if (first === 1) return html;
	let line = first;
	return html.replace(/<span class="line\b/g, (tag) => tag.replace("<span", `<span data-line="${line++}"`));
}

function longestLine(html: string): number {
	const text = html.replace(/<[^>]*>/g, "").replace(/&[^;\s]+;/g, " ");
	return text.split("\n").reduce((longest, line) => Math.max(longest, line.length), 0);
}
