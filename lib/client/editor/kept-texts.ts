import type { UnsavedText } from "./file-session";

/** Unsaved text in the storage of the browser. */
export interface KeptText extends UnsavedText {
	key: string;
	/** When it was kept, in milliseconds since the epoch. */
	time: number;
}

const PREFIX = "quire-unsaved ";

/** Keeps the unsaved text of one open editor; each has its own, so that none replaces that of another. */
export class TextKeeper {
	private readonly key: string;

	constructor(
		file: string,
		private readonly storage: Storage,
	) {
		this.key = `${PREFIX}${file} ${crypto.randomUUID()}`;
	}

	/** Returns whether the text is kept: storage may be full or denied. */
	keep({ text, base }: UnsavedText): boolean {
		try {
			if (text === base) this.drop();
			else this.storage.setItem(this.key, JSON.stringify({ text, base, time: Date.now() }));
			return true;
		} catch {
			return false;
		}
	}

	drop(): void {
		dropText(this.key, this.storage);
	}
}

/** Lists the texts of a file that were kept, the newest first. */
export function listKeptTexts(file: string, storage: Storage): KeptText[] {
	try {
		const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
		const texts = keys
			.filter((key) => key.startsWith(`${PREFIX}${file} `))
			.map((key): KeptText => ({ key, ...JSON.parse(storage.getItem(key) ?? "{}") }));
		return texts.sort((a, b) => b.time - a.time);
	} catch {
		return [];
	}
}

/** Deletes a text that was kept. */
export function dropText(key: string, storage: Storage): void {
	try {
		storage.removeItem(key);
	} catch {
		// Without storage, nothing is kept.
	}
}
