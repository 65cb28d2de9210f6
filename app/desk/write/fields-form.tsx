interface Props {
	/** The labels of all tags. */
	tags: readonly string[];
	/** The ids or names of all authors. */
	authors: readonly string[];
}

const TEXTS = [
	{ field: "title", label: "Title" },
	{ field: "description", label: "Description" },
	{ field: "date", label: "Date", hint: "2026-12-24 or 2026-12-24T09:00" },
	{ field: "image", label: "Image", hint: "./image.jpg" },
] as const;

/** Renders the form over the front matter. The script of the editor fills it, and writes what is changed into the text. */
export function FieldsForm({ tags, authors }: Props) {
	return (
		<form className="write-fields" data-part="fields-form" autoComplete="off">
			{TEXTS.map(({ field, label, ...more }) => (
				<Field key={field} field={field} label={label}>
					<input
						id={`field-${field}`}
						data-field={field}
						aria-describedby={`note-${field}`}
						placeholder={"hint" in more ? more.hint : undefined}
					/>
				</Field>
			))}
			<div className="write-field" data-name="draft">
				<label className="desk-check" htmlFor="field-draft">
					<input type="checkbox" id="field-draft" data-field="draft" aria-describedby="note-draft" /> Draft
				</label>
				<p id="note-draft" className="write-note" />
			</div>
			<ListField field="tags" label="Tags" names={tags} />
			<ListField field="authors" label="Authors" names={authors} />
		</form>
	);
}

function ListField({ field, label, names }: { field: string; label: string; names: readonly string[] }) {
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

function Field({ field, label, children }: { field: string; label: string; children: React.ReactNode }) {
	return (
		<div className="write-field" data-name={field}>
			<label htmlFor={`field-${field}`}>{label}</label>
			{children}
			<p id={`note-${field}`} className="write-note" />
		</div>
	);
}
