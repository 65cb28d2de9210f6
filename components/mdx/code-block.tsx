import type { ReactNode } from "react";
import { component, internal } from "@/components/mdx/component";
import type { Props, WithMessages } from "@/components/mdx/types";

interface CodeBlockProps {
	/** HTML with highlighted lines. */
	html: string;
	language?: string;
	title?: string;
	/** The number of the first line; without it, lines have no numbers. */
	lineNumbers?: number;
}

function CodeBlock({ html, language, title, lineNumbers, messages }: CodeBlockProps & WithMessages) {
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

/** CSS counts lines that start at 1; from another number on, each gets its own. */
function addLineNumbers(html: string, first = 1): string {
	if (first === 1) return html;
	let line = first;
	return html.replace(/<span class="line\b/g, (tag) => tag.replace("<span", `<span data-line="${line++}"`));
}

function CodeBlockMarkdown({ html, language, title }: Props): ReactNode {
	return (
		<pre data-language={String(language ?? "")} data-title={title === undefined ? undefined : String(title)}>
			{codeText(html)}
		</pre>
	);
}

/** The class has the language as HTML specifies it, for feed readers that highlight code. */
function CodeBlockFeed({ html, language, title }: Props): ReactNode {
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

/** Returns the code without the markup of the highlighter, which escapes two characters. */
function codeText(html: unknown): string {
	return String(html)
		.replace(/<[^>]*>/g, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&amp;", "&");
}

export const codeBlock = component({
	page: CodeBlock,
	markdown: CodeBlockMarkdown,
	feed: CodeBlockFeed,
	needs: ["messages"],
	isBlock: true,
	description:
		"Highlighted code. Write it as a code block; `title`, marked lines and `showLineNumbers` come after the language.",
	example: '```ts title="hello.ts" {2} showLineNumbers\nconst name = "reader";\nconsole.log(name);\n```',
	props: { html: internal, language: internal, title: internal, lineNumbers: internal },
});
