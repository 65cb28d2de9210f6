import type { FieldEdits } from "./field-edits";
import type { Status } from "./file-session";

/** Returns the status to show: that of the text, unless the text is saved and the form has changes that aren't in it. */
export function combineStatus(
	status: Status,
	fields: FieldEdits["state"] = "written",
): Status | { kind: "not written" } {
	if (status.kind !== "saved" || fields === "written") return status;
	return { kind: fields === "failed" ? "not written" : "unsaved" };
}

export function describeStatus(status: ReturnType<typeof combineStatus>): string {
	switch (status.kind) {
		case "saved":
			return "Saved";
		case "unsaved":
			return "Not saved yet";
		case "saving":
			return "Saving …";
		case "not written":
			return "Not saved: the development server doesn't answer. The form is written into the text once it does.";
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
