import { Transaction } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { createElement } from "@/lib/client/dom";
import { frontMatterLength } from "./completions";
import { editField, type FieldState, readFields } from "./connection";

/** Milliseconds without a keystroke after which a field is written into the text, and the other way round. */
const DELAY = 200;
/** How often a field is written again if the text changes meanwhile. */
const MAX_ATTEMPTS = 5;

/** The front matter as a form. Each change is an edit of the text, and each change of the text shows in the form. */
export class FieldsForm {
	private frontMatter: string | undefined;
	private timers = new Map<string, ReturnType<typeof setTimeout>>();
	private lists = new Map<string, string[]>();

	constructor(
		private readonly form: HTMLFormElement,
		private readonly view: EditorView,
	) {
		form.addEventListener("submit", (event) => event.preventDefault());
		for (const control of this.controls()) {
			const { field = "", list } = control.dataset;
			if (list !== undefined) this.prepareList(control, field);
			else {
				control.addEventListener("input", () =>
					this.schedule(field, () => this.write(field, readControl(control)), DELAY),
				);
			}
		}
		this.follow();
	}

	/** Shows the fields of the text, if its front matter has changed. */
	follow(): void {
		const { state } = this.view;
		const current = state.sliceDoc(0, frontMatterLength(state));
		if (current === this.frontMatter) return;
		this.frontMatter = current;
		this.schedule("", () => void this.read(), DELAY);
	}

	private controls(): HTMLInputElement[] {
		return [...this.form.querySelectorAll<HTMLInputElement>("[data-field]")];
	}

	private schedule(name: string, work: () => void, delay: number): void {
		clearTimeout(this.timers.get(name));
		this.timers.set(
			name,
			setTimeout(() => {
				this.timers.delete(name);
				work();
			}, delay),
		);
	}

	private async read(): Promise<void> {
		const { doc } = this.view.state;
		const fields = await readFields(doc.toString()).catch(() => undefined);
		if (!fields) return;
		for (const control of this.controls()) {
			const { field = "" } = control.dataset;
			const state = fields[field];
			// What is being typed into the form is newer than the text.
			if (state && !this.timers.has(field)) this.show(control, field, state);
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

	private async write(field: string, value: FieldState["value"], attempt = 1): Promise<void> {
		const { view } = this;
		const { doc } = view.state;
		const answer = await editField(doc.toString(), field, value).catch(() => undefined);
		if (!answer) return;
		if (view.state.doc !== doc) return attempt < MAX_ATTEMPTS ? this.write(field, value, attempt + 1) : undefined;
		const control = this.controls().find((one) => one.dataset.field === field);
		if ("problem" in answer) {
			if (control) this.note(control, answer.problem);
			return;
		}
		if (control) this.note(control, undefined);
		if (answer.edits.length === 0) return;
		view.dispatch({ changes: answer.edits, annotations: Transaction.userEvent.of("input.form") });
		this.frontMatter = view.state.sliceDoc(0, frontMatterLength(view.state));
	}

	/** Makes a field to which entries are added one by one. */
	private prepareList(control: HTMLInputElement, field: string): void {
		const add = () => {
			const names = control.value.split(",").map((name) => name.trim());
			const added = names.filter((name) => name !== "" && !this.lists.get(field)?.includes(name));
			control.value = "";
			if (added.length > 0) this.setEntries(control, field, [...(this.lists.get(field) ?? []), ...added]);
		};
		control.addEventListener("keydown", (event) => {
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
		void this.write(field, names);
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
