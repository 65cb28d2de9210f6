import type { FormField } from "quire-language-server";
import type { ReactNode } from "react";

interface Props {
	tags: readonly string[];
	/** Ids or names. */
	authors: readonly string[];
}

/** Renders the form for the front matter. The script of the editor fills and enables it, and writes its changes into the text. */
export function FieldsForm({ tags, authors }: Props) {
	return (
		<form className="write-fields" data-part="fields-form" autoComplete="off">
			<TextField field="title" label="Title" />
			<TextField field="description" label="Description" />
			<TextField field="date" label="Date" hint="2026-12-24 or 2026-12-24T09:00" />
			<ListField field="tags" label="Tags" names={tags} />
			<FlagField field="draft" label="Draft" />
			<ListField field="authors" label="Authors" names={authors} />
			<TextField field="image" label="Image" hint="./image.jpg" />
			<TextField field="imageAlt" label="Alternative text of the image" hint="What it shows" />
			<TextField field="updated" label="Updated" hint="2026-12-31" />
			<TextField field="series" label="Series" />
			<FlagField field="unlisted" label="In no list" />
		</form>
	);
}

interface FieldProps {
	field: FormField;
	label: string;
}

function TextField({ field, label, hint }: FieldProps & { hint?: string }) {
	return (
		<Field field={field} label={label}>
			<input id={`field-${field}`} data-field={field} aria-describedby={`note-${field}`} placeholder={hint} disabled />
		</Field>
	);
}

function FlagField({ field, label }: FieldProps) {
	return (
		<div className="write-field" data-name={field}>
			<label className="desk-check" htmlFor={`field-${field}`}>
				<input type="checkbox" id={`field-${field}`} data-field={field} aria-describedby={`note-${field}`} disabled />{" "}
				{label}
			</label>
			<p id={`note-${field}`} className="write-note" />
		</div>
	);
}

function ListField({ field, label, names }: FieldProps & { names: readonly string[] }) {
	return (
		<Field field={field} label={label}>
			<div className="write-entries">
				<ul />
				<input
					id={`field-${field}`}
					data-field={field}
					data-list
					list={`known-${field}`}
					placeholder="Add …"
					aria-describedby={`note-${field}`}
					disabled
				/>
			</div>
			<datalist id={`known-${field}`}>
				{names.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
		</Field>
	);
}

function Field({ field, label, children }: FieldProps & { children: ReactNode }) {
	return (
		<div className="write-field" data-name={field}>
			<label htmlFor={`field-${field}`}>{label}</label>
			{children}
			<p id={`note-${field}`} className="write-note" />
		</div>
	);
}
