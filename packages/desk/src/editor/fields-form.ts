import { Transaction } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { createElement } from "@/lib/client/dom";
import { frontMatterLength } from "./completions";
import { editField, type FieldState, RETRY_DELAY, readFields } from "./connection";
import { FieldEdits } from "./field-edits";

/** Milliseconds without a change of the text after which the form shows it. */
const DELAY = 200;

interface Options {
	form: HTMLFormElement;
	view: EditorView;
	/** Is called when a field has been changed, is in the text, or can't be written. */
	onState(): void;
}

/** The front matter as a form. Each change is an edit of the text, and each change of the text shows in the form. */
export class FieldsForm {
	private readonly form: HTMLFormElement;
	private readonly view: EditorView;
	private readonly onState: () => void;
	private readonly edits: FieldEdits;
	/** The front matter that the form shows, or will show soon. */
	private frontMatter: string;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private readonly lists = new Map<string, string[]>();
	/** Functions that add what is typed into a list field to its entries, by the control of the field. */
	private readonly additions = new Map<HTMLInputElement, () => void>();

	constructor({ form, view, onState }: Options) {
		this.form = form;
		this.view = view;
		this.onState = onState;
		this.edits = new FieldEdits({
			document: {
				getText: () => view.state.doc.toString(),
				edit: (changes) => view.dispatch({ changes, annotations: Transaction.userEvent.of("input.form") }),
			},
			findEdits: editField,
			onField: (field, problem) => {
				for (const control of this.controls()) if (control.dataset.field === field) this.note(control, problem);
			},
			onState,
		});
		form.addEventListener("submit", (event) => event.preventDefault());
		for (const control of this.controls()) {
			const { field = "", list } = control.dataset;
			if (list !== undefined) this.prepareList(control, field);
			else control.addEventListener("input", () => this.edits.set(field, readControl(control)));
		}
		this.frontMatter = this.readFrontMatter();
		this.schedule(0);
	}

	/** Whether the text has all changes of the form. */
	get state(): FieldEdits["state"] {
		const { state } = this.edits;
		const hasEntry = [...this.additions.keys()].some(({ value }) => value.trim() !== "");
		return state === "written" && hasEntry ? "waiting" : state;
	}

	/** Writes the changes into the text. Returns whether all are in it. */
	flush(): Promise<boolean> {
		for (const add of this.additions.values()) add();
		return this.edits.flush();
	}

	follow(): void {
		const current = this.readFrontMatter();
		if (current === this.frontMatter) return;
		this.frontMatter = current;
		this.schedule(DELAY);
	}

	private readFrontMatter(): string {
		const { state } = this.view;
		return state.sliceDoc(0, frontMatterLength(state));
	}

	private controls(): HTMLInputElement[] {
		return [...this.form.querySelectorAll<HTMLInputElement>("[data-field]")];
	}

	private schedule(delay: number): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => void this.read(), delay);
	}

	private async read(): Promise<void> {
		const frontMatter = this.readFrontMatter();
		// Without an answer of the server, it is asked again.
		const fields = await readFields(this.view.state.doc.toString()).catch(() => undefined);
		if (!fields) return this.schedule(RETRY_DELAY);
		// It is read again soon.
		if (this.readFrontMatter() !== frontMatter) return;
		for (const control of this.controls()) {
			const { field = "" } = control.dataset;
			const state = fields[field];
			// What was changed in the form is newer than the text.
			if (state && !this.edits.isWaiting(field)) this.show(control, field, state);
		}
	}

	private show(control: HTMLInputElement, field: string, { value, problem }: FieldState): void {
		control.disabled = problem !== undefined;
		this.note(control, problem);
		if (Array.isArray(value)) {
			this.lists.set(field, value);
			this.showEntries(control, field, problem !== undefined);
		} else if (typeof value === "boolean") control.checked = value;
		else if (control.value.trim() !== value) control.value = value;
	}

	private note(control: HTMLInputElement, problem: string | undefined): void {
		const note = this.form.querySelector<HTMLElement>(`#${control.getAttribute("aria-describedby")}`);
		if (note) note.textContent = problem ?? "";
	}

	private prepareList(control: HTMLInputElement, field: string): void {
		const add = () => {
			const names = control.value.split(",").map((name) => name.trim());
			const added = names.filter((name) => name !== "" && !this.lists.get(field)?.includes(name));
			control.value = "";
			if (added.length > 0) this.setEntries(control, field, [...(this.lists.get(field) ?? []), ...added]);
			else if (names.some(Boolean)) this.onState();
		};
		this.additions.set(control, add);
		control.addEventListener("input", this.onState);
		control.addEventListener("keydown", (event) => {
			// The key is one of an input method, for a text that isn't complete.
			if (event.isComposing) return;
			if (event.key === "Enter" || event.key === ",") {
				event.preventDefault();
				add();
			} else if (event.key === "Backspace" && control.value === "") {
				this.setEntries(control, field, (this.lists.get(field) ?? []).slice(0, -1));
			}
		});
		// A choice from the list of known names, or leaving the field.
		control.addEventListener("change", add);
	}

	private setEntries(control: HTMLInputElement, field: string, names: string[]): void {
		this.lists.set(field, names);
		this.showEntries(control, field, false);
		this.edits.set(field, names);
	}

	private showEntries(control: HTMLInputElement, field: string, isDisabled: boolean): void {
		const list = control.parentElement?.querySelector("ul");
		const names = this.lists.get(field) ?? [];
		list?.replaceChildren(
			...names.map((name) => {
				const button = createElement("button", { type: "button", "aria-label": `Remove ${name}` }, name);
				button.disabled = isDisabled;
				button.addEventListener("click", () => {
					this.setEntries(
						control,
						field,
						names.filter((other) => other !== name),
					);
					control.focus();
				});
				return createElement("li", {}, button);
			}),
		);
	}
}

function readControl(control: HTMLInputElement): string | boolean {
	return control.type === "checkbox" ? control.checked : control.value.trim();
}
