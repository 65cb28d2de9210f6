import { withKeys } from "@/components/with-keys";
import type { Diagnostic } from "@/lib/utils/diagnostics";

/** What an editor should mend, with the places; in English, as all that the checks say. */
export function DiagnosticList({ diagnostics }: { diagnostics: Diagnostic[] }) {
	if (diagnostics.length === 0) return null;
	return (
		<section className="problems" lang="en" dir="ltr">
			<h2 className="text-2">{diagnostics.length === 1 ? "One problem" : `${diagnostics.length} problems`}</h2>
			<ol>
				{withKeys(diagnostics, nameOf).map(([key, diagnostic]) => (
					<li key={key} className={diagnostic.severity}>
						<p className="meta">
							<b>{diagnostic.severity}</b>
							<span>{diagnostic.rule}</span>
							<code>
								{diagnostic.file}:{diagnostic.line}:{diagnostic.column}
							</code>
						</p>
						<p>{diagnostic.message}</p>
						{diagnostic.frame && <pre>{diagnostic.frame}</pre>}
					</li>
				))}
			</ol>
		</section>
	);
}

function nameOf({ file, line, column, rule }: Diagnostic): string {
	return `${file}:${line}:${column}:${rule}`;
}
