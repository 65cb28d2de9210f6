import {
	autocompletion,
	type CompletionContext,
	type CompletionResult,
	type Completion as Option,
	pickedCompletion,
	startCompletion,
} from "@codemirror/autocomplete";
import type { EditorState, Extension } from "@codemirror/state";
import { locateBlock } from "quire-blog/tools/browser";
import type { Completion } from "quire-language-server";
import { createElement } from "@/lib/client/dom";
import { findCompletions } from "./connection";

/** Matches the text before the cursor where completions open by themselves: links, images, tags, directives and code. */
const COMPLETABLE =
	/\]\([^)\s]*$|^\s*\[[^\]]+\]:\s*\S*$|<\/?[A-Za-z][\w.]*(?:\s[^<>]*)?$|<$|^\s*(?:`{3,}|~{3,})\w*$|^\s*:{2,}\w*$|\b(?:src|href)=["'][^"']*$/;

/** A block below blank lines counts whatever is in it: the browser doesn't have the list of fields. */
export function frontMatterLength(state: EditorState): number {
	return locateBlock(state.sliceDoc(0, 20_000), () => true)?.bodyStart ?? 0;
}

/** Returns the extension that completes what is typed in the post of `file`. */
export function completions(file: () => string): Extension {
	return autocompletion({
		override: [(context) => complete(context, file())],
		icons: false,
		closeOnBlur: true,
		activateOnTypingDelay: 60,
		// The kind of an option is text, as an icon would have to be learned.
		addToOptions: [{ position: 20, render: ({ type }) => createElement("span", { class: "write-kind" }, type ?? "") }],
	});
}

async function complete(context: CompletionContext, file: string): Promise<CompletionResult | null> {
	const { state, pos, explicit } = context;
	const line = state.doc.lineAt(pos);
	const before = state.sliceDoc(line.from, pos);
	if (!explicit && !COMPLETABLE.test(before.slice(-1000)) && pos >= frontMatterLength(state)) return null;
	let found: Completion[];
	try {
		found = await findCompletions(file, state.doc.toString(), pos);
	} catch {
		// The status shows if the server is down.
		return null;
	}
	return context.aborted ? null : toResult(found, state, pos);
}

export function toResult(found: readonly Completion[], state: EditorState, offset: number): CompletionResult | null {
	const from = found[0]?.edit.from;
	if (from === undefined) return null;
	return { from, to: offset, options: found.map((one) => toOption(one, from, state)), filter: false };
}

/** Returns the option for a completion; `start` is the offset at which the list of completions begins. */
function toOption(completion: Completion, start: number, { doc }: EditorState): Option {
	const { label, kind, detail, documentation, edit, cursor } = completion;
	const replaced = doc.slice(edit.from, edit.to);
	return {
		label,
		type: kind,
		...(detail !== undefined && { detail }),
		...(documentation !== undefined && { info: () => renderDocumentation(documentation) }),
		apply(view, option, moved) {
			// Another program may have changed the text since the answer.
			const from = moved + edit.from - start;
			const to = from + replaced.length;
			if (!view.state.doc.slice(Math.max(from, 0), to).eq(replaced)) {
				startCompletion(view);
				return;
			}
			view.dispatch({
				changes: { from, to, insert: edit.insert },
				selection: { anchor: from + (cursor ?? edit.insert.length) },
				annotations: pickedCompletion.of(option),
				userEvent: "input.complete",
				scrollIntoView: true,
			});
		},
	};
}

/** Renders an explanation without the marks of its Markdown. */
function renderDocumentation(markdown: string): HTMLElement {
	const paragraphs = markdown.replace(/\*\*|`/g, "").split(/\n{2,}/);
	return createElement("div", {}, ...paragraphs.map((text) => createElement("p", {}, text)));
}
