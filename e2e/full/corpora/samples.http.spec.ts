import { describeSample, testLegacyPaths } from "@/e2e/support/samples";

describeSample("jekyll", (contentDir) => {
	testLegacyPaths(contentDir, (file) => `/news/${file.replace(/^(\d+)-(\d+)-(\d+)-(.*)\.\w+$/, "$1/$2/$3/$4/")}`);
});
