import type { ReactNode } from "react";
import { choiceProp, component, internal, textProp } from "@/components/mdx/component";
import { isRendered } from "@/components/mdx/nodes";
import type { Props, WithMessages } from "@/components/mdx/types";
import { CALLOUT_KINDS, type CalloutKind } from "@/lib/markdown/callout-kinds";

/** The lines of each icon, on a square of 24. */
const ICONS: Record<CalloutKind, string> = {
	note: "M4 20l1-5L16 4l4 4L9 19zM13 7l4 4",
	tip: "M9 18h6M10 21h4M9 18c0-2-3-4-3-8a6 6 0 0 1 12 0c0 4-3 6-3 8",
	important: "M3 4h18v13H11l-5 4v-4H3zM12 7v4M12 14v.01",
	warning: "M12 3L2 20h20zM12 10v4M12 17v.01",
	caution: "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v4M12 16v.01",
	info: "M3 12a9 9 0 0 0 18 0a9 9 0 0 0-18 0M12 11v5M12 8v.01",
	danger: "M13 2L4 14h7l-1 8 9-12h-7z",
};

/** The kinds that have the style of another one. */
const STYLES: Partial<Record<CalloutKind, CalloutKind>> = { info: "note", danger: "caution" };

const SEPARATOR = " · ";

interface CalloutProps {
	/** A kind of `lib/markdown/callout-kinds.ts`; any other is a note. */
	type?: string;
	/** By default the name of the kind. */
	title?: ReactNode;
	/** Whether the content already starts with a title. */
	labelled?: unknown;
	children?: ReactNode;
}

/** Renders a callout with the icon of its kind. Beside another title, the icon has the name of the kind. */
function Callout({ type, title, labelled, children, messages }: CalloutProps & WithMessages) {
	const kind = getCalloutKind(type);
	const name = messages.body[kind];
	const isTitled = Boolean(labelled || title);
	return (
		<aside className={`callout ${getCalloutStyle(type)}`}>
			<svg
				viewBox="0 0 24 24"
				role="img"
				aria-label={isTitled ? name : undefined}
				aria-hidden={isTitled ? undefined : true}
			>
				<path d={ICONS[kind]} />
			</svg>
			{!labelled && <p className="label">{title ?? name}</p>}
			{children}
		</aside>
	);
}

function CalloutMarkdown({ type, title, children }: Props): ReactNode {
	return (
		<blockquote data-alert={getCalloutStyle(type)}>
			{isRendered(title) && (
				<p>
					<strong>{title}</strong>
				</p>
			)}
			{children}
		</blockquote>
	);
}

/** Renders a blockquote that starts with the name of the kind, and the title. */
function CalloutFeed({ type, title, children, messages }: Props & WithMessages): ReactNode {
	return (
		<blockquote>
			<p>
				<strong>
					{messages.body[getCalloutKind(type)]}
					{isRendered(title) && (
						<>
							{SEPARATOR}
							{title}
						</>
					)}
				</strong>
			</p>
			{children}
		</blockquote>
	);
}

/** Returns `note` for an unknown kind. */
function getCalloutKind(type: unknown): CalloutKind {
	return CALLOUT_KINDS.find((kind) => kind === type) ?? "note";
}

function getCalloutStyle(type: unknown): CalloutKind {
	const kind = getCalloutKind(type);
	return STYLES[kind] ?? kind;
}

export const callout = component({
	page: Callout,
	markdown: CalloutMarkdown,
	feed: CalloutFeed,
	needs: ["messages"],
	isBlock: true,
	description: "A box for a note, a tip or a warning. In Markdown: `:::tip Title` … `:::`, or `> [!TIP]`.",
	example: '<Callout type="tip" title="Try it">\n\nDelete a closing tag and save.\n\n</Callout>',
	props: {
		type: choiceProp(CALLOUT_KINDS, "The kind. Any other value is a note."),
		title: textProp("A title in place of the name of the kind."),
		children: { type: "Markdown", description: "The content." },
		labelled: internal,
	},
});
