import type { Status } from "./file-session";

/** Describes whether the text is on the disk. */
export function describeStatus(status: Status): string {
	switch (status.kind) {
		case "saved":
			return "Saved";
		case "unsaved":
			return "Not saved yet";
		case "saving":
			return "Saving …";
		case "conflict":
			return "Not saved: another program changed the same lines";
		case "merging":
			return "Not saved: merging";
		case "gone":
			return "Not saved: the file is gone";
		case "failed":
			return `Not saved: ${status.message} ${status.isKept ? "Your text is kept in this browser." : "This browser can't keep it either: copy your text."}`;
	}
}
