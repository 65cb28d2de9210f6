import type { Remark } from "./remarks-file";

/** What the browser keeps of a review. */
interface StoredReview {
	reviewer: string;
	remarks: Remark[];
}

/** The remarks on a draft and the name of the reviewer, which the browser keeps. */
export class RemarkStore {
	private readonly key: string;
	private content: StoredReview;
	/** Whether the browser has kept the last change. */
	isKept = true;

	constructor(id: string) {
		this.key = `quire-remarks:${id}`;
		this.content = this.read();
	}

	get remarks(): readonly Remark[] {
		return this.content.remarks;
	}

	get reviewer(): string {
		return this.content.reviewer;
	}

	/** Adds a remark, or replaces the one with its id. */
	save(remark: Remark, reviewer: string): void {
		const others = this.content.remarks.filter(({ id }) => id !== remark.id);
		this.write({ reviewer, remarks: [...others, remark] });
	}

	delete(id: string): void {
		this.write({ ...this.content, remarks: this.content.remarks.filter((one) => one.id !== id) });
	}

	/** Calls a function when another tab has changed the remarks. */
	onChange(listener: () => void): void {
		addEventListener("storage", ({ key }) => {
			if (key !== this.key) return;
			this.content = this.read();
			listener();
		});
	}

	private read(): StoredReview {
		try {
			const { reviewer = "", remarks = [] } = JSON.parse(localStorage.getItem(this.key) ?? "{}");
			return { reviewer, remarks };
		} catch {
			return { reviewer: "", remarks: [] };
		}
	}

	private write(content: StoredReview): void {
		this.content = content;
		try {
			localStorage.setItem(this.key, JSON.stringify(content));
			this.isKept = true;
		} catch {
			this.isKept = false;
		}
	}
}
