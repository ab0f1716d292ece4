package org.gongkai.reading.source.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.gongkai.model.FlowDocument;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleLooksTest {

    /** A stylesheet, what is in a cell, and what a person sees there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`.q::before{content:\"1\"}`;`<span class=q>7</span>`;17",
                "`.q:after{content:\"\\37\"}`;`<span class=q>7</span>`;77",
                "`.q:before{content:attr(title)}`;`<span class=q title=1>7</span>`;17",
                "`.q:before{content:\".\";visibility:hidden}`;`<span class=q>7</span>`;7",
                "`.q:hover{display:none}`;`<span class=q>7</span>7`;77",
                "`.q{display:none}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`.q{display:none}.q{display:inline}`;`7<span class=q>9</span>`;79",
                "`.q{display:none !important}#i{display:inline}`;`7<span class=q id=i>9</span>`;7 [HIDDEN]",
                "`#i{display:inline}.q{display:none}`;`7<span class=q id=i>9</span>`;79",
                "`td .q{display:none}`;`7<span class=q style='display:inline'>9</span>`;79",
                "`@media print{.q{display:none}}`;`7<span class=q>9</span>`;79",
                "`@media screen and (min-width:600px){.q{display:none}}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`@media (max-width:600px){.q{display:none}}`;`7<span class=q>9</span>`;79",
                "`.q{visibility:hidden}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`td{visibility:hidden}.q{visibility:visible}`;`7<span class=q>9</span>`;9 [HIDDEN]",
                "`.q{opacity:0}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`.q{font-size:0}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`td{font-size:0}.q{font-size:14px}`;`<span class=q>9</span>`;9",
                "`.q{color:#fff}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`.q{color:white}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`.q{color:rgba(0,0,0,0)}`;`7<span class=q>9</span>`;7 [HIDDEN]",
                "`td{background:#036}.q{color:#fff}`;`7<span class=q>9</span>`;79",
                "`td{background:url(a.png)}.q{color:#fff}`;`7<span class=q>9</span>`;79",
                "`.q{text-decoration:line-through}`;`<b class=q>9</b>7`;7 [STRUCK]",
                "``;`<s>9</s>7`;7 [STRUCK]",
                "``;`<del>9</del><ins>7</ins>`;7 [STRUCK]",
                "``;`<strike>9</strike>`; [STRUCK]",
                "`s{text-decoration:none}`;`<s>9</s>7`;97",
                "``;`7<sup>1</sup>`;7 [MARKED]",
                "``;`7<sub>1</sub>`;7 [MARKED]",
                "`.q{vertical-align:super;font-size:8px}`;`7<b class=q>1</b>`;7 [MARKED]",
                "`.q{vertical-align:5px;font-size:8px}`;`7<b class=q>1</b>`;7 [MARKED]",
                "`td{vertical-align:top;font-size:8px}`;`79`;79",
                "`.q{position:absolute;left:-9999px}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{position:absolute;clip:rect(0,0,0,0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{clip-path:inset(100%)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{position:absolute;left:50%;margin-left:-500px}`;`7<b class=q>9</b>`;79",
                "`{{{ .q{display:none} }`;`7<b>9</b>`;79",
                "`.q{clip-path:polygon(0 0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{clip-path:inset(0 100% 0 0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{clip-path:inset(0 40% 0 0)}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q{clip-path:ellipse(0 0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{display:block;text-indent:-999em}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{text-indent:-9999px}`;`7<b class=q>9</b>`;79",
                "`.q{display:inline-block;text-indent:100%;overflow:hidden}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{opacity:1%}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{filter:opacity(0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{filter:blur(20px)}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q{color:#fff0}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:#ffffff00}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:rgb(255 255 255 / 0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:rgb(100%,100%,100%)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:rgb(0%,0%,50%)}`;`7<b class=q>9</b>`;79",
                "`.q{color:hsl(0,0%,100%)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:hsl(240,100%,30%)}`;`7<b class=q>9</b>`;79",
                "`.q{color:hsla(0,0%,0%,0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`:root{--w:#fff}.q{color:var(--w)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`body{--a:var(--b);--b:none}.q{display:var(--a)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`body{--a:var(--a)}.q{display:var(--a)}`;`7<b class=q>9</b>`;79",
                "`.q{display:var(--n,none)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{display:inline-block;height:1px;overflow:hidden}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{display:inline-block;max-width:0;overflow-x:clip}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{height:1px;overflow:hidden}`;`7<b class=q>9</b>`;79",
                "`td{height:1px;width:1px;overflow:hidden}`;`79`;79",
                "`.q{display:inline-block;width:8px;overflow:hidden}`;`<b class=q>15320</b>`; [DRAWN]",
                "`.q{content-visibility:hidden;display:block}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "``;`7<dialog>9</dialog>`;7 [HIDDEN]",
                "``;`7<dialog open>件</dialog>`;7件",
                "``;`7<b popover>9</b>`;7 [HIDDEN]",
                "``;`7<b hidden=until-found>9</b>`;7 [HIDDEN]",
                "``;`<select><option>77<option>9</select>`;77",
                "`.q{display:inline-block;transform:scaleX(0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{display:inline-block;scale:0}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{translate:-9999px}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{transform:translate3d(-9999px,0,0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{transform:rotateY(90deg)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{transform:rotate(180deg)}`;`<b class=q>69</b>`; [DRAWN]",
                "`.q{rotate:.5turn}`;`<b class=q>69</b>`; [DRAWN]",
                "`.q{transform:rotate(-90deg)}`;`<b class=q>69</b>`;69",
                "`td{writing-mode:vertical-rl}`;`69`;69",
                "`.q{transform:scaleX(-1)}`;`<b class=q>12</b>`; [DRAWN]",
                "``;`<bdo dir=rtl>12</bdo>`; [DRAWN]",
                "`.q{unicode-bidi:bidi-override;direction:rtl}`;`<b class=q>12</b>`; [DRAWN]",
                "`td{direction:rtl}`;`12`;12",
                "``;`&#x202e;12`; [DRAWN]",
                "`.q{display:flex;flex-flow:row-reverse}`;`<div class=q><b>1</b><b>2</b></div>`; [DRAWN]",
                "`.q{display:flex}.o{order:2}`;`<div class=q><b class=o>1</b><b>2</b></div>`;2 [DRAWN]",
                "`.q{float:right}`;`<b class=q>1</b><b>2</b>`;2 [DRAWN]",
                "`.q{float:right}`;`<b class=q>12</b>`;12",
                "`.q{position:absolute;left:0;background:#fff}`;`9<b class=q>7</b>`;9 [DRAWN]",
                "`.q{letter-spacing:-1em}`;`<b class=q>12</b>`; [DRAWN]",
                "`.q{position:relative;top:-.5em;font-size:8px}`;`7<b class=q>1</b>`;7 [MARKED]",
                "`.q{position:relative;top:1px}`;`7<b class=q>1</b>`;71",
                "`.q{font-variant-position:super}`;`7<b class=q>1</b>`;7 [MARKED]",
                "`.q{-webkit-text-security:disc}`;`<b class=q>12</b>`; [DRAWN]",
                "`.q{mask-image:linear-gradient(transparent,red)}`;`<b class=q>9</b>`; [DRAWN]",
                "`.q{margin:0 0 0 -9999px}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{position:absolute;inset:-9999px auto auto}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{position:absolute;left:-100vw}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{font:0/0 a}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{font:bold 16px/1 a}`;`7<b class=q>9</b>`;79",
                "`.q{font:bold 12px/1 a}`;`7<b class=q>9</b>`;79 [UNEVEN]",
                "`.q{font-size:15px}`;`7<b class=q>9</b>`;79",
                "``;`7<font size=2>9</font>`;79 [UNEVEN]",
                "``;`7<code>9</code>`;79 [UNEVEN]",
                "``;`7 <small>9</small>`;7 9",
                "`sup{vertical-align:baseline}`;`7<sup>9</sup>`;7 9 [UNEVEN]",
                "`.q:where(b){display:none}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`b{display:inline}:where(.q){display:none}`;`7<b class=q>9</b>`;79",
                "`td:has(b) .q{display:none}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q:not(:hover){display:none}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`@layer x{.q{display:none}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`@media (width >= 600px){.q{display:none}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`@media (width <= 600px){.q{display:none}}`;`7<b class=q>9</b>`;79",
                "`@supports not (display:block){.q{display:none}}`;`7<b class=q>9</b>`;79",
                "`td:empty::before{content:\"7\"}`;``;7",
                "`.q:before{content:counter(a)}`;`<b class=q>7</b>`;7 [DRAWN]",
                "`.q::first-letter{font-size:0}`;`<p class=q>97</p>`;7 [HIDDEN]",
                "`.q{display:none\\9}`;`7<b class=q>9</b>`;79",
                "`.q{display:none}.q{display:bogus}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:transparent;text-shadow:0 0 3px #000}`;`<b class=q>77</b>`; [DRAWN]",
                "`.q{color:lab(100 0 0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:lch(100% 0 0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:oklab(1 0 0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:oklch(100% 0 0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:color(srgb 1 1 1)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:color(display-p3 1 1 1)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:hwb(0 100% 0%)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:color-mix(in srgb, white 100%, black)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:rgb(from white r g b)}`;`7<b class=q>9</b>`;7 [DRAWN]",
                "`.q{color:light-dark(white,black)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:rgb(calc(200 + 55) 255 255)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:rgb(none none none / none)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:Canvas}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`td{background:#000;color:#fff}.q{background:currentColor}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`td{& .q{display:none}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`td{.q{display:none}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{color:red;@media screen{display:none}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`@layer a,b;@layer b{.q{display:none}}@layer a{.q{display:inline}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`@layer a{.q{display:none}}.q{display:inline}`;`7<b class=q>9</b>`;79",
                "`.q{display:inline}@layer a{.q.q{display:none}}`;`7<b class=q>9</b>`;79",
                "`@layer a{.q{display:none !important}}.q{display:inline !important}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`@supports (color:lab(1 1 1)){.q{display:none}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`@supports not (foo:bar){.q{display:none}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`@supports (foo:bar){.q{display:none}}`;`7<b class=q>9</b>`;79",
                "`@supports selector(:has(a)){.q{display:none}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`@scope (td){:scope .q{display:none}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{mask:url(#x)}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q{mask:none}`;`<b class=q>79</b>`;79",
                "`.q{mask-image:url(data:image/png;base64,AAAA)}`;`<b class=q>79</b>`; [DRAWN]",
                "`td{-webkit-text-fill-color:white}`;`7<b style=color:black>9</b>`; [HIDDEN]",
                "`td{-webkit-text-fill-color:white}.q{color:#000;-webkit-text-fill-color:currentcolor}`;`7<b class=q>9</b>`;9 [HIDDEN]",
                "`.q{-webkit-text-stroke:20px white}`;`7<b class=q>9</b>`;7 [DRAWN]",
                "`.q{-webkit-text-stroke-width:20px;-webkit-text-stroke-color:#fff}`;`7<b class=q>9</b>`;7 [DRAWN]",
                "`.q{display:list-item;list-style:decimal inside}`;`<b class=q>7</b>`;7 [DRAWN]",
                "`.q{transform:rotate3d(0,0,1,180deg);display:inline-block}`;`<b class=q>69</b>`; [DRAWN]",
                "`.q{transform:rotateX(180deg);display:inline-block}`;`<b class=q>69</b>`; [DRAWN]",
                "`.q{transform:matrix(0,0,0,0,0,0);display:inline-block}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{transform:matrix3d(-1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1);display:inline-block}`;`<b class=q>69</b>`; [DRAWN]",
                "`.q{transform:skewX(89.9deg);display:inline-block}`;`<b class=q>69</b>`; [DRAWN]",
                "`.q{transform:rotate(calc(90deg*2));display:inline-block}`;`<b class=q>69</b>`; [DRAWN]",
                "`@font-face{font-family:x;src:url(data:font/woff2;base64,AAAA)}.q{font-family:x}`;`<b class=q>79</b>`;79 [DRAWN]",
                "`@font-face{font-family:\"x\";src:url(x.woff)}.q{font:12px \"x\",serif}`;`<b class=q>79</b>`;79 [DRAWN]",
                "`.q{font-family:Wingdings}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q::marker{content:\"0\"}.q{display:list-item;list-style-position:inside}`;`<b class=q>79</b>`;79 [DRAWN]",
                "`.q{content:url(x.png)}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q::before{content:url(x.png)}`;`<b class=q>79</b>`;79 [DRAWN]",
                "`.q::before{content:\"1\" / \"alt\"}`;`<b class=q>79</b>`;179",
                "`.q::before{content:open-quote;quotes:\"1\" \"2\"}.q{quotes:\"1\" \"2\"}`;`<b class=q>79</b>`;79 [DRAWN]",
                "`.q::before{content:\"\";position:absolute;inset:0;background:white}.q{position:relative}`;`<b class=q>79</b>`;79 [DRAWN]",
                "`.q{position:relative}.q::after{content:\"\";position:absolute;left:0;top:50%;width:100%;border-top:2px solid #000}`;`<b class=q>79</b>`;79 [DRAWN]",
                "`.q{background:linear-gradient(#000,#000) center/100% 2px no-repeat}`;`<b class=q>79</b>`; [DRAWN]",
                "``;`<div><template shadowrootmode=open>7</template>9</div>`; [DRAWN]",
                "``;`<div><template shadowrootmode=open><slot></slot>7</template>9</div>`; [DRAWN]",
                "``;`<div><template>7</template>9</div>`;9",
                "`.q{font-size:calc(0px)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{font-size:min(0px,12px)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{opacity:calc(0)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{opacity:0;animation:a 1s forwards}@keyframes a{to{opacity:1}}`;`7<b class=q>9</b>`;79",
                "`.q{animation:a 1s forwards}@keyframes a{to{opacity:0}}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{animation:a 1s forwards}@keyframes a{from{opacity:0}}`;`7<b class=q>9</b>`;79",
                "`.q{filter:brightness(10) invert(1)}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q{mix-blend-mode:lighten}`;`7<b class=q>9</b>`;7 [DRAWN]",
                "`.q{backdrop-filter:invert(1)}`;`7<b class=q>9</b>`;7 [DRAWN]",
                "`.q{background:#000;background-clip:text;color:transparent}`;`7<b class=q>9</b>`;7 [DRAWN]",
                "`.q{-webkit-background-clip:text;-webkit-text-fill-color:transparent;background-image:linear-gradient(red,blue)}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q{line-height:0;overflow:hidden;display:block}`;`<b class=q>79</b>`; [HIDDEN]",
                "`.q{word-spacing:-2em}`;`<b class=q>1 2</b>`; [DRAWN]",
                "`.q{display:-webkit-box;-webkit-line-clamp:1;-webkit-box-orient:vertical;overflow:hidden}`;`<b class=q>7<br>9</b>`; [DRAWN]",
                "`.q{offset:path(\"M -9999 0 L 0 0\") 0%}`;`7<b class=q>9</b>`;7 [DRAWN]",
                "`.q{position:absolute;left:calc(-9999px)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{position:absolute;left:max(-9999px,-5000px)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{position:absolute;inset-inline-start:-9999px}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{margin-inline-start:-9999px}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{block-size:0;overflow:hidden;display:block}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{overflow:hidden;display:block;height:calc(0px)}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{contain:strict;display:block}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{ruby-position:over}`;`<ruby>7<rt>9</rt></ruby>`;7 [MARKED]",
                "``;`<input value=79 style=color:white>`; [HIDDEN]",
                "``;`<input value=79 type=password>`; [DRAWN]",
                "``;`<input placeholder=79>`; [DRAWN]",
                "``;`<math><mfrac><mn>7</mn><mn>9</mn></mfrac></math>`; [DRAWN]",
                "``;`<math><msup><mn>7</mn><mn>9</mn></msup></math>`; [DRAWN]",
                "`.q{font-feature-settings:\"sups\"}`;`7<b class=q>9</b>`;7 [MARKED]",
                "`.q{font-variant:super}`;`7<b class=q>9</b>`;7 [MARKED]",
                "`td::first-line{color:white}`;`79`; [HIDDEN]",
                "`:is(.q,.z){display:none}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q:not(.z,.y){display:none}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q:lang(zh){display:none}`;`7<b class=q lang=zh>9</b>`;7 [HIDDEN]",
                "`.q:dir(ltr){display:none}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q{background:white;color:black;box-shadow:inset 0 0 0 99px #000}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q{border-image:none;outline:20px solid white;outline-offset:-20px;display:inline-block}`;`<b class=q>79</b>`; [DRAWN]",
                "`.z{position:absolute;left:0;top:0;width:500px;height:500px;background:white}`;`79<b class=z></b>`;79 [DRAWN]",
                "`:nth-child(2 of .q){display:none}`;`<b>7</b><b class=q>7</b><b class=q>9</b>`;77 [HIDDEN]",
                "`b:nth-last-child(2n+1 of .q){display:none}`;`7<b class=q>9</b><b>7</b>`;77 [HIDDEN]",
                "`b:nth-child(even of .q, .r){display:none}`;`<b class=q>7</b><b class=r>9</b><b class=r>7</b>`;77 [HIDDEN]",
                "`.g{display:grid;grid-template-columns:1fr 0fr}.g b{overflow:hidden}`;`<div class=g><b>7</b><b>9</b></div>`;7 [HIDDEN]",
                "`.g{display:grid;grid-template:repeat(2,0px)/auto}.g b{overflow:hidden}`;`<div class=g><b>9</b></div>`; [HIDDEN]",
                "`.g{display:grid;grid-template-columns:1fr 0fr}`;`<div class=g><b>7</b><b>9</b></div>`;79",
                "`.q{text-decoration:underline;text-underline-offset:-.6em}`;`7<b class=q>9</b>`;7 [STRUCK]",
                "`.q{text-decoration:underline;text-underline-offset:3px}`;`<b class=q>79</b>`;79",
                "`.q{display:inline-block;transform:translateX(200px)}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q{position:relative;left:90px}`;`<b class=q>79</b>`; [DRAWN]",
                "`td{background:linear-gradient(90deg,#000,#010101);color:#000}`;`79`; [HIDDEN]",
                "`td{background:linear-gradient(#000,#fff);color:#000}`;`79`;79",
                "`td{position:relative;top:-40px}`;`79`; [DRAWN]",
                "`.q{display:block;margin-top:-60px}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q{position:fixed;top:0}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q{display:inline-block;transform:translateY(-40px)}`;`<b class=q>79</b>`; [DRAWN]",
                "`.q{display:inline-block;transform:translateY(-2px)}`;`<b class=q>79</b>`;79",
                "`.q{position:relative;left:9px}`;`<b class=q>79</b>`;79",
                "``;`<ol><li>7</ol>`;7 [DRAWN]",
                "``;`<ol start=4><li></ol>`; [DRAWN]",
                "``;`<ul><li>7</ul>`;7",
                "`ol{list-style:none}`;`<ol><li>7</ol>`;7",
                "`ul{list-style:decimal inside}`;`<ul><li>7</ul>`;7 [DRAWN]",
                "`.q{display:list-item;list-style-type:cjk-decimal}`;`<b class=q>7</b>`;7 [DRAWN]",
                "`hr{margin:-12px 0 0}`;`79<hr>`;79 [DRAWN]",
                "``;`79<hr>`;79",
                "`.q:after{content:\"\";display:block;border-top:2px solid;margin-top:-9px}`;`<b class=q>79</b>`;79 [DRAWN]",
                "`.q:after{content:\"/\";margin-left:-9px}`;`<b class=q>79</b>`;79/ [DRAWN]",
                "`.q:after{content:\"\";position:absolute;left:0;top:9px;width:99px;background:#fff}`;`<b class=q>79</b>`;79 [DRAWN]",
                "`tr:after{content:\"\";position:absolute;left:90px;top:9px;background:#fff}`;`79`;79 [DRAWN]",
                "`.q{overflow:hidden;width:60px}.z{margin-left:-20px}`;`<div class=q><div class=z>79</div></div>`; [DRAWN]",
                "`.q{overflow:hidden;width:60px}`;`<div class=q><div>79</div></div>`;79",
                "`.q{overflow:hidden;text-indent:-12px}`;`<div class=q>79</div>`; [DRAWN]",
                "`.q{overflow:hidden;height:20px}.z{padding-top:30px}`;`<div class=q><div class=z>79</div></div>`; [DRAWN]",
                "`.q{overflow:hidden;height:20px}.z{padding-top:3px}`;`<div class=q><div class=z>79</div></div>`;79",
                "`.q{column-width:20px;height:20px}`;`<div class=q>7<br>9</div>`; [DRAWN]",
                "`.q{line-height:0}`;`<div class=q>7<br>9</div>`; [DRAWN]",
                "`.q:read-only{display:none}`;`7<b class=q>9</b>`;7 [HIDDEN]",
                "`.q:invalid{display:none}`;`7<b class=q>9</b>`;7 [DRAWN]",
                "`.q:not(:valid){display:none}`;`7<b class=q>9</b>`;7 [DRAWN]",
                "``;`<details>7<summary>9</summary>7</details>`;9 [HIDDEN]",
                "``;`<details open>7</details>`;7",
                "`.q{direction:rtl}`;`<div class=q>-79</div>`; [DRAWN]",
                "`.q{direction:rtl}`;`<div class=q>79</div>`;79",
                "``;`<select multiple><option>7<option>9</select>`;7 [DRAWN]",
                "``;`7<iframe src=a.html></iframe>`;7 [DRAWN]",
                "``;`7<object data=a.svg>9</object>`;7 [DRAWN]",
                "``;`7<canvas>9</canvas>`;7 [DRAWN]",
                "``;`<img src=a.png>`; [DRAWN]",
                "``;`<img src=spacer.gif width=1>`;",
                "``;`<svg><path d=M0/></svg>`; [DRAWN]",
            })
    void cellsAreReadAsAPersonSeesThem(String sheet, String cell, String seen) {
        String page =
                "<html><head><style>"
                        + sheet
                        + "</style></head><body><table><tr><th>甲<th>乙<tr><th>丙<td>"
                        + cell
                        + "</table></body></html>";
        boolean blank = seen != null && seen.startsWith("[");
        assertThat(blocks(page).get(0))
                .isEqualTo("[甲|乙] [丙|" + (blank ? " " : "") + (seen == null ? "" : seen) + "]");
    }

    /** Something beside a table, or in its other cell, and whether it may lie upon the figure. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`position:absolute,top:90px,left:60px,width:30px,background:#fff`;;true",
                "`position:absolute,top:90px,left:60px`;8;true",
                "`position:absolute,top:90px,left:60px`;某;false",
                "`position:absolute,top:0,left:0,background:#fff`;;false",
                "`position:absolute,bottom:0,right:0,background:#fff`;;false",
                "`position:fixed,top:90px,left:60px,background:#fff`;;false",
                "`position:absolute,bottom:20px,right:60px,background:#fff`;;true",
                "`position:absolute,top:0,left:0,width:100%,height:100%,background:#fff`;;true",
                "`position:absolute,inset:0,background:rgba(0 0 0/.1)`;;false",
                "`position:absolute,inset:0,z-index:-1,background:#fff`;;false",
                "`position:absolute,top:90px,left:60px,border:1px solid #000`;;true",
                "`transform:translateY(-40px)`;8;true",
                "`margin-top:-30px`;8;true",
                "`margin-top:-30px`;某;false",
                "`position:relative,top:-30px,background:#fff`;;true",
                "`position:relative,top:-3px,background:#fff`;;false",
                "`position:relative,margin-top:-30px,background:#fff`;;true",
                "`margin-top:-30px,background:#fff`;;false",
                "`position:relative,box-shadow:0 0 0 99px white`;某;true",
                "`position:relative,box-shadow:0 -60px white`;某;true",
                "`box-shadow:0 0 0 99px white`;某;false",
                "`position:relative,box-shadow:0 10px 30px rgba(0 0 0/.2)`;某;false",
                "`position:relative,box-shadow:0 4px 12px #ccc`;某;false",
            })
    void whatMayLieUponATableIsSaid(String style, String text, boolean covers) {
        String box =
                "<div style='%s'>%s</div>"
                        .formatted(style.replace(',', ';'), text == null ? "" : text);
        String table = "<table><tr><td>甲<td>12<tr><td>乙<td>丙</table>";
        String figure = covers ? "12 [DRAWN]" : "12";
        assertThat(blocks("<html><body>" + table + box)).contains("[甲|" + figure + "] [乙|丙]");
    }

    @Test
    void theShadowOfACellMayLieUponItsTable() {
        String page =
                "<html><body><table><tr><td>甲<td>12<tr><td>乙<td><b style='display:inline-block;box-shadow:0 -40px white'>丙</b></table>";
        assertThat(blocks(page)).containsExactly("[甲|12 [DRAWN]] [乙|丙]");
    }

    @Test
    void whatTurnsAWholeTableTurnsItsFigures() {
        String page =
                "<html><style>.w{transform:scaleX(-1)}</style><body><div class=w><table><tr><td>甲<td>12"
                        + "<tr><td>乙<td>丙</table></div>";
        assertThat(blocks(page)).containsExactly("[甲| [DRAWN]] [乙|丙]");
    }

    @Test
    void tablesInAShadowTreeAreRead() {
        String page =
                "<html><body><x-t><template shadowrootmode=open><table><tr><td>甲<td><slot name=n>8</slot>"
                        + "<tr><td>乙<td>丙</table></template><b slot=n>件</b>9</x-t>";
        assertThat(blocks(page)).containsExactly("[甲|件] [乙|丙]");
    }

    @Test
    void layersOfSeveralSheetsAreOne() {
        String page =
                "<html><style>@layer a,b</style><style>@layer b{i{display:inline}}</style>"
                        + "<style>@layer a{i{display:none}}</style><body><table><tr><td>甲<td>7<i>9</i>"
                        + "<tr><td>乙<td>丙</table>";
        assertThat(blocks(page)).containsExactly("[甲|79] [乙|丙]");
    }

    @Test
    void whatASheetHidesIsNoTable() {
        String page =
                "<html><style>.zz{display:none}</style><body><div class=zz><table><tr><td>甲<td>9"
                        + "<tr><td>乙<td>8</table></div><table><tr><td>丙<td>1<tr><td>丁<td>2</table>";
        assertThat(blocks(page)).containsExactly("[丙|1] [丁|2]");
    }

    @Test
    void hostileSheetsCostLittleAndAreSaid() {
        StringBuilder page = new StringBuilder("<html><style>");
        for (int i = 0; i < 20_000; i++) {
            page.append("div div:not(.a").append(i).append(") *{color:red}");
        }
        page.append("</style><body>");
        page.append("<div>".repeat(100)).append("<p>甲</p>".repeat(5_000));
        FlowDocument document = assertTimeout(Duration.ofSeconds(30), () -> read(page.toString()));
        assertThat(document.findings()).anyMatch(f -> f.code().equals("hidden-text"));
    }

    @Test
    void notationsWithoutEndAreNoneAndCostLittle() {
        String calc = "calc" + "(".repeat(9_000);
        String mix = "color-mix(in srgb,".repeat(9_000);
        String nested = "& &{".repeat(500) + "display:none";
        String choice = ":is(" + "a".repeat(9_000) + "b,c)";
        String content = "\"" + "a/".repeat(9_000) + "\"";
        String page =
                "<html><style>td{font-size:"
                        + calc
                        + "}</style><style>td{color:"
                        + mix
                        + "}</style><style>td{"
                        + nested
                        + "}</style><style>"
                        + choice
                        + "{display:none}b{x:y}</style><style>u:before{content:"
                        + content
                        + "}</style><style>i{display:none}</style><body><table><tr><td>甲<td>7<i>9</i>"
                        + "<tr><td>乙<td>丙</table>";
        assertThat(assertTimeout(Duration.ofSeconds(20), () -> blocks(page)))
                .containsExactly("[甲|7 [HIDDEN]] [乙|丙]");
    }

    private static List<String> blocks(String page) {
        return Rendered.of(read(page).blocks());
    }

    private static FlowDocument read(String page) {
        return Rendered.document(new HtmlReader(), page.getBytes(UTF_8));
    }
}
