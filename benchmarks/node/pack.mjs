// PptxGenJS and docx to compare with: the content of the reference pack, read as JSON.
//
//   node pack.mjs CONTENT FOLDER    writes the files
//   node pack.mjs CONTENT 15        makes them so often in one process and prints the times, in milliseconds

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import PptxGenJS from "pptxgenjs";

const HEADINGS = [undefined, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
const WARM_UP = 10; // rounds that are not counted: the compiler of V8 gets to know the code

async function deck(slides) {
  const made = new PptxGenJS();
  for (const each of slides) {
    const slide = made.addSlide();
    slide.addText(each.title, { x: 0.5, y: 0.3, w: 9, h: 0.9, fontSize: 28, bold: true });
    const lines = each.paragraphs.map((text) => ({ text, options: { breakLine: true } }));
    if (lines.length) slide.addText(lines, { x: 0.5, y: 1.3, w: 9, h: 4, fontSize: 18 });
    for (const rows of each.tables) {
      slide.addTable(rows.map((row) => row.map((text) => ({ text }))), { x: 0.5, y: 1.3, w: 9 });
    }
    if (each.notes.length) slide.addNotes(each.notes.join("\n"));
  }
  return made.write({ outputType: "nodebuffer", compression: true });
}

function block(each) {
  if (Array.isArray(each)) {
    const rows = each.map((row) => new TableRow({
      children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })),
    }));
    return new Table({ rows });
  }
  const children = each.runs.map(([text, bold]) => new TextRun({ text, bold }));
  return new Paragraph({ heading: HEADINGS[each.level], children });
}

async function documentOf(content) {
  return Packer.toBuffer(new Document({ sections: [{ children: content.blocks.map(block) }] }));
}

async function pack(content) {
  const files = { "presentatie.pptx": await deck(content.slides) };
  for (const each of content.documents) files[`${each.name}.docx`] = await documentOf(each);
  return files;
}

const content = JSON.parse(readFileSync(process.argv[2], "utf8"));
const times = Number(process.argv[3]);
if (times) {
  const wall = [], cpu = [];
  for (let round = -WARM_UP; round < times; round += 1) {
    const start = performance.now(), before = process.cpuUsage();
    await pack(content);
    const used = process.cpuUsage(before);
    if (round >= 0) {
      wall.push(performance.now() - start);
      cpu.push((used.user + used.system) / 1000);
    }
  }
  console.log(JSON.stringify({ wall, cpu }));
} else {
  mkdirSync(process.argv[3], { recursive: true });
  for (const [name, data] of Object.entries(await pack(content))) writeFileSync(join(process.argv[3], name), data);
}
