import { EditorSelection } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { createElement } from "@/lib/client/dom";
import type { KnownFile } from "@/packages/desk/src/model/protocol";
import { readTextFacts } from "./text-facts";

/** Milliseconds without a change after which words are counted and headings are listed. */
const DELAY = 150;

interface Elements {
	/** The number of words and the reading time. */
	words: HTMLElement;
	position: HTMLElement;
	outline: HTMLElement;
}

/** Shows the words, the headings and the position of the cursor while the text is typed. */
export class FactsView {
	/** How much more the page has than is counted here, such as the words of components. */
	private difference = { words: 0, minutes: 0 };
	/** What the server counts on the page of the present text, until the whole text has been counted here. */
	private known: { words: number; minutes: number } | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly elements: Elements,
		private readonly view: EditorView,
	) {
		this.show();
		this.showPosition();
	}

	follow(): void {
		this.known = undefined;
		this.showLater();
	}

	showPosition(): void {
		const { doc, selection } = this.view.state;
		const line = doc.lineAt(selection.main.head);
		const column = selection.main.head - line.from + 1;
		this.elements.position.textContent = `Line ${line.number}, column ${column}`;
	}

	/** Takes over the counts of the server for the page of the present text. */
	correct({ words, minutes }: Pick<KnownFile, "words" | "minutes">): void {
		if (words === undefined || minutes === undefined) return;
		this.known = { words, minutes };
		this.show();
	}

	goToLine(number: number): void {
		const { view } = this;
		const line = view.state.doc.line(Math.min(Math.max(1, number), view.state.doc.lines));
		view.dispatch({
			selection: EditorSelection.cursor(line.from),
			effects: EditorView.scrollIntoView(line.from, { y: "center" }),
		});
		view.focus();
	}

	private showLater(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.show(), DELAY);
	}

	private show(): void {
		const { known } = this;
		const counted = readTextFacts(this.view.state);
		if (!counted.isComplete) this.showLater();
		else if (known) {
			this.difference = { words: known.words - counted.words, minutes: known.minutes - counted.minutes };
			this.known = undefined;
		}
		const words = Math.max(0, counted.words + this.difference.words);
		const minutes = Math.max(1, counted.minutes + this.difference.minutes);
		this.elements.words.textContent = `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"} · ${minutes} min to read`;
		const empty = createElement("li", { class: "write-empty" }, "It has no headings.");
		const items = counted.headings.map(({ level, text, line }) => {
			const button = createElement("button", { type: "button" }, text || "(empty)");
			button.addEventListener("click", () => this.goToLine(line));
			return createElement("li", { style: `--level: ${Math.max(0, level - 2)}` }, button);
		});
		this.elements.outline.replaceChildren(...(items.length > 0 ? items : [empty]));
	}
}
