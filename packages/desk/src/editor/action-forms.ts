import { loadActions } from "./connection";

/**
 * Shows the forms for the post: publish, rename, commit. They are read when their part is opened and when the post moves, because the post
 * may have changed by then.
 */
export class ActionForms {
	/** The number of the last request, whose answer is shown. */
	private requests = 0;

	constructor(
		private readonly details: HTMLDetailsElement,
		private readonly forms: HTMLElement,
		private readonly file: () => string,
	) {
		details.addEventListener("toggle", () => this.read());
	}

	async read(): Promise<void> {
		if (!this.details.open) return;
		this.requests += 1;
		const request = this.requests;
		try {
			const html = await loadActions(this.file());
			// What is typed into forms stays as long as they are about the same.
			if (request === this.requests && html !== this.shown) this.forms.innerHTML = this.shown = html;
		} catch (error) {
			if (request === this.requests) this.forms.textContent = this.shown = `The post can't be read. (${error})`;
		}
	}

	private shown = "";
}
