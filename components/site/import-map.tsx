/**
 * Names modules that a script of the page may load later, with their hashes: so its policy need not allow all files of
 * the origin. https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script/type/importmap#integrity_metadata_map
 */
export function ImportMap({ integrity }: { integrity: Record<string, string> }) {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: it is JSON of our own.
	return <script type="importmap" dangerouslySetInnerHTML={{ __html: JSON.stringify({ integrity }) }} />;
}
